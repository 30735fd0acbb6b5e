#!/usr/bin/env bash
# editor.sh FILE: compiles the library with its edge for browsers (`src/editor/browser.rs`), and tells how large it is.
# `utfall build --editor FILE` publishes it; a release has it, alone and inside its programs.
#
# It needs the target wasm32-unknown-unknown (`rustup target add wasm32-unknown-unknown`) and nothing else. PROFILE names
# another profile of Cargo: with PROFILE=dev it takes less than a minute, and is ten times as large.
set -euo pipefail
out=$(realpath -m "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
profile=${PROFILE:-editor}
target=${CARGO_TARGET_DIR:-target}
cargo rustc --locked --lib --crate-type cdylib --target wasm32-unknown-unknown --profile "$profile"
folder=$profile
[ "$profile" != dev ] || folder=debug
mkdir -p "$(dirname "$out")"
cp "$target/wasm32-unknown-unknown/$folder/utfall.wasm" "$out"
echo "$out: $(wc -c <"$out") bytes, $(gzip -9 -c "$out" | wc -c) compressed"
