#!/usr/bin/env bash
# Packs a program into the archive of a release: `bash release/package.sh PROGRAM TARGET FOLDER`.
#
# PROGRAM is a compiled utfall that runs on this machine, or TOOL names one that does, for completions and the manual page.
# FOLDER gets utfall-VERSION-TARGET.tar.gz. Two runs give the same bytes.
set -euo pipefail
program=$1 target=$2 folder=$3
tool=${TOOL:-$program}
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$top/Cargo.toml" | head -n 1)
name=utfall-$version-$target
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/$name/bin" "$work/$name/completions" "$work/$name/man/man1" "$work/$name/man/sv/man1" "$folder"
case "$target" in
  *windows*) cp "$program" "$work/$name/bin/utfall.exe" ;;
  *) install -m 755 "$program" "$work/$name/bin/utfall" ;;
esac
for shell in bash zsh fish powershell elvish; do
  "$tool" completions "$shell" --lang sv >"$work/$name/completions/utfall.$shell"
done
"$tool" manual --lang en >"$work/$name/man/man1/utfall.1"
"$tool" manual --lang sv >"$work/$name/man/sv/man1/utfall.1"
cp "$top/README.md" "$top/CHANGELOG.md" "$top/LICENSE-APACHE" "$top/LICENSE-MIT" "$work/$name/"

# GNU tar writes the same bytes for the same files; bsdtar of macOS knows none of these flags.
if tar --version 2>/dev/null | grep -q GNU; then
  tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --mtime='2000-01-01 00:00Z' -cf - "$name" | gzip -9n >"$folder/$name.tar.gz"
else
  tar -C "$work" -czf "$folder/$name.tar.gz" "$name"
fi
echo "$folder/$name.tar.gz"
