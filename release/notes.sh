#!/usr/bin/env bash
# Prints what CHANGELOG.md says of a version: `bash release/notes.sh VERSION`. Fails where it says nothing.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
notes=$(awk -v version="$1" '
  /^## / { inside = index($0, "## [" version "]") == 1; next }
  inside { print }
' "$top/CHANGELOG.md")
[ -n "$(tr -d '[:space:]' <<<"$notes")" ] || {
  echo "CHANGELOG.md has no section for $1" >&2
  exit 1
}
printf '%s\n' "$notes"
