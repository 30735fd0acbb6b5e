#!/usr/bin/env bash
# Puts the release of this action's own version in PATH, once its checksum is verified.
#
# UTFALL_ACTION: the folder of the action. UTFALL_REPOSITORY: OWNER/REPO of the action. UTFALL_RELEASES: where releases lie,
# if not there. The rest comes from the runner: RUNNER_OS, RUNNER_ARCH, RUNNER_TEMP, GITHUB_SERVER_URL, GITHUB_PATH.
set -euo pipefail

fail() {
  echo "::error title=Utfall::$*"
  exit 1
}

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$UTFALL_ACTION/Cargo.toml" | head -n 1)
[ -n "$version" ] || fail "There is no version in $UTFALL_ACTION/Cargo.toml."

case "$RUNNER_OS-$RUNNER_ARCH" in
  Linux-X64) target=x86_64-unknown-linux-musl ;;
  Linux-ARM64) target=aarch64-unknown-linux-musl ;;
  macOS-X64) target=x86_64-apple-darwin ;;
  macOS-ARM64) target=aarch64-apple-darwin ;;
  Windows-X64) target=x86_64-pc-windows-msvc ;;
  *) fail "There is no release of Utfall for $RUNNER_OS on $RUNNER_ARCH." ;;
esac

releases=${UTFALL_RELEASES:-}
if [ -z "$releases" ]; then
  [ -n "${UTFALL_REPOSITORY:-}" ] || fail "The runner does not say which repository the action comes from: set releases."
  releases=$GITHUB_SERVER_URL/$UTFALL_REPOSITORY/releases/download
fi

archive=utfall-$version-$target.tar.gz
folder=$RUNNER_TEMP/utfall-$version-$target
# The second and third use in a job find what the first has fetched and verified.
if [ ! -x "$folder/bin/utfall" ] && [ ! -x "$folder/bin/utfall.exe" ]; then
  download=$(mktemp -d "$RUNNER_TEMP/utfall-download.XXXXXX")
  for name in "$archive" SHA256SUMS; do
    curl --fail --silent --show-error --location --retry 3 --output "$download/$name" "$releases/v$version/$name" ||
      fail "There is no $name of Utfall $version at $releases."
  done
  # Windows has no shasum, macOS no sha256sum.
  if command -v sha256sum >/dev/null; then sum=(sha256sum); else sum=(shasum -a 256); fi
  wanted=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }' "$download/SHA256SUMS")
  [ -n "$wanted" ] || fail "SHA256SUMS of Utfall $version has no line for $archive."
  found=$(cd "$download" && "${sum[@]}" "$archive" | awk '{ print $1 }')
  [ "$found" = "$wanted" ] || fail "$archive is not the file that was released: its SHA-256 is $found, not $wanted."
  mkdir -p "$download/unpacked"
  tar -xzf "$download/$archive" -C "$download/unpacked"
  # Moved as a whole: a folder of this name holds a verified release.
  rm -rf "$folder"
  mv "$download/unpacked/utfall-$version-$target" "$folder"
  rm -rf "$download"
fi
echo "$folder/bin" >>"$GITHUB_PATH"
"$folder/bin/utfall" --version
