#!/usr/bin/env bash
# Runs `check`, `diff` or `build` as a step of a workflow: annotations at the lines, everything else in the summary.
#
# UTFALL_COMMAND, UTFALL_ROOT, UTFALL_LANG, UTFALL_OUT, UTFALL_BASE_URL and UTFALL_PREVIEW are the inputs of the action.
set -euo pipefail

# GitHub refuses a summary of more than a mebibyte. Cut at a line, so that no character and no link is cut in two.
summarize() {
  local size
  size=$(wc -c <"$1")
  if [ "$size" -le 900000 ]; then
    cat "$1" >>"$GITHUB_STEP_SUMMARY"
  else
    head -c 900000 "$1" | sed '$d' >>"$GITHUB_STEP_SUMMARY"
    printf '\n…\n' >>"$GITHUB_STEP_SUMMARY"
  fi
}

# Backticks for Markdown, not for the shell.
# shellcheck disable=SC2016
case "$UTFALL_LANG" in
  en)
    incomparable='There is no telling what changes for readers, since what is published now has mistakes.'
    open='**Preview:** download it under *Artifacts* on this page, unpack the file and open `index.html`.'
    ;;
  *)
    incomparable='Det går inte att säga vad som ändras för läsarna, för det som är publicerat nu har fel.'
    open='**Förhandsvisning:** ladda ner den under *Artifacts* på den här sidan, packa upp filen och öppna `index.html`.'
    ;;
esac
work=$(mktemp -d "$RUNNER_TEMP/utfall-run.XXXXXX")
trap 'rm -rf "$work"' EXIT
common=(--root "$UTFALL_ROOT" --lang "$UTFALL_LANG")

case "$UTFALL_COMMAND" in
  check)
    # Annotations first: GitHub shows ten of a kind. The summary has all of them, also when the check fails.
    status=0
    utfall check "${common[@]}" --format github || status=$?
    utfall check "${common[@]}" --format markdown >"$work/check.md" || true
    summarize "$work/check.md"
    exit "$status"
    ;;
  diff)
    # The pull request as it would be merged, and one step back: what is published now.
    printf "\n" >>"$GITHUB_STEP_SUMMARY"
    if utfall diff HEAD^1 HEAD "${common[@]}" --format markdown >"$work/diff.md" 2>"$work/why.txt"; then
      summarize "$work/diff.md"
      utfall diff HEAD^1 HEAD "${common[@]}" --format github
    else
      echo "$incomparable" >>"$GITHUB_STEP_SUMMARY"
      cat "$work/why.txt"
    fi
    ;;
  build)
    arguments=(--out "$UTFALL_OUT")
    [ -z "$UTFALL_BASE_URL" ] || arguments+=(--base-url "$UTFALL_BASE_URL")
    if [ "$UTFALL_PREVIEW" = true ]; then
      utfall build "${common[@]}" --quiet --preview "${arguments[@]}"
      printf '\n%s\n' "$open" >>"$GITHUB_STEP_SUMMARY"
    else
      utfall build "${common[@]}" --history "${arguments[@]}"
      # The records of the build are not published, while other files whose names begin with a dot are.
      case "$UTFALL_OUT" in /*) out=$UTFALL_OUT ;; *) out=$UTFALL_ROOT/$UTFALL_OUT ;; esac
      rm -rf "${out:?}/.utfall"
    fi
    ;;
  *)
    echo "::error title=Utfall::There is no command \`$UTFALL_COMMAND\`: it is check, diff or build."
    exit 1
    ;;
esac
