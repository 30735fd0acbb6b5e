//! File systems that take watches and stay silent about what changes elsewhere: shares of a network, drives of Windows in
//! WSL, folders that are passed into a virtual machine or a container.

use crate::disk;
use std::path::{Component, Path, PathBuf, Prefix};

/// Types as the kernel names them (`man 5 proc_pid_mountinfo`). What FUSE mounts is named `fuse.NAME`, or `fuse` alone; the
/// programs behind it seldom pass on what others change. `fuseblk` is a local disk, which the kernel alone changes.
const SILENT: [&str; 21] = [
    "9p", "afs", "ceph", "cifs", "coda", "drvfs", "fuse", "gfs2", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "osxfs",
    "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs", "webdav",
];

/// Finds the type of the file system of a site, or of one of its folders, if that is silent.
pub(super) fn file_system(root: &Path, folders: &[&str]) -> Option<String> {
    let places = folders.iter().map(|name| root.join(name)).filter(|folder| folder.is_dir());
    let places: Vec<PathBuf> = [root.to_path_buf()].into_iter().chain(places).collect();
    let mounts = disk::mounts().unwrap_or_default();
    places.iter().find_map(|place| silent_share(place).or_else(|| silent_type(&mounts, place).map(str::to_owned)))
}

/// A share of Windows, which has no list of mounts but says it in the path.
fn silent_share(place: &Path) -> Option<String> {
    match place.components().next() {
        Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)) => {
            Some("smb".to_owned())
        }
        _ => None,
    }
}

/// Looks into the text of `/proc/self/mountinfo` for the file system of a place, and returns its type if it is silent.
fn silent_type<'a>(mountinfo: &'a str, place: &Path) -> Option<&'a str> {
    let mounts = mountinfo.lines().filter_map(mount).filter(|(point, _)| place.starts_with(point));
    // The deepest counts, and of those in one place the last, which lies above the others.
    let (_, kind) = mounts.max_by_key(|(point, _)| point.components().count())?;
    let is_silent = SILENT.contains(&kind) || kind.starts_with("fuse.");
    is_silent.then_some(kind)
}

/// The mount point and the type in a line: `36 35 98:0 /root /mount\040point rw,noatime master:1 - ext4 /dev/sda1 rw`.
fn mount(line: &str) -> Option<(PathBuf, &str)> {
    // How many fields stand before the dash differs.
    let (before, behind) = line.split_once(" - ")?;
    let point = before.split(' ').nth(4)?;
    Some((PathBuf::from(unescaped(point)), behind.split(' ').next()?))
}

/// Undoes the escapes of mountinfo: a blank, a tab, a line feed and a backslash are three octal digits.
fn unescaped(text: &str) -> String {
    let codes = [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")];
    codes.iter().fold(text.to_owned(), |text, (code, sign)| text.replace(code, sign))
}

#[cfg(test)]
mod tests {
    use super::{SILENT, silent_type};
    use std::path::Path;

    const MOUNTS: &str = "\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:26 / /proc rw - proc proc rw
40 22 0:40 / /mnt/c rw,noatime - 9p C:\\134 rw,aname=drvfs;path=C:\\134
41 22 0:41 / /hem/anna rw,relatime shared:9 master:2 - nfs4 server:/hem rw
42 41 8:2 / /hem/anna/lokalt rw - btrfs /dev/sdb1 rw
43 22 0:43 / /mnt/min\\040disk rw - fuse.sshfs anna@server: rw
44 22 0:44 / /usb rw - fuseblk /dev/sdc1 rw
45 22 0:45 / /dubbel rw - cifs //server/x rw
46 22 0:46 / /dubbel rw - tmpfs tmpfs rw
trasig rad
";

    #[test]
    fn the_deepest_mount_counts() {
        for (place, expected) in [
            ("/home/anna/sajt", None),
            ("/mnt/c/Users/anna/sajt", Some("9p")),
            ("/mnt/cd/sajt", None),
            ("/hem/anna/sajt", Some("nfs4")),
            ("/hem/anna/lokalt/sajt", None),
            ("/mnt/min disk/sajt", Some("fuse.sshfs")),
            ("/usb/sajt", None),
            ("/dubbel/sajt", None),
        ] {
            assert_eq!(silent_type(MOUNTS, Path::new(place)), expected, "{place}");
        }
    }

    #[test]
    fn a_list_that_cannot_be_read_says_nothing() {
        for text in ["", "x", " - ", "1 2 3 4 / - ", "- - - - - - -\n"] {
            assert_eq!(silent_type(text, Path::new("/home")), None, "{text:?}");
        }
    }

    #[test]
    fn every_silent_type_is_known_once() {
        assert!(SILENT.is_sorted_by(|one, two| one < two));
        for kind in SILENT.iter().chain(&["fuse.bindfs", "fuse.grpcfuse"]) {
            let line = format!("40 22 0:40 / /m rw - {kind} x rw");
            assert_eq!(silent_type(&line, Path::new("/m/sajt")), Some(*kind));
        }
        for kind in ["apfs", "ext4", "btrfs", "xfs", "tmpfs", "overlay", "zfs", "fuseblk", "ntfs3", "vfat"] {
            let line = format!("40 22 0:40 / /m rw - {kind} x rw");
            assert_eq!(silent_type(&line, Path::new("/m/sajt")), None);
        }
    }
}
