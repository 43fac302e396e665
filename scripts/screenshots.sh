#!/usr/bin/env bash
# Makes the pictures of the manuals anew: scripts/screenshots.sh [FOLDER-OF-test_window]
# They are drawn by the window's own tests, without a display, so the same program gives the same pixels.
set -eu
cd "$(dirname "$0")/.."
program="${1:-build/release/tests}/test_window"
[ -x "$program" ] || {
  echo "build test_window first (./test does), or name the folder that it is in" >&2
  exit 2
}
shots=$(mktemp -d)
trap 'rm -rf "$shots"' EXIT
DOJO_SHOTS="$shots" "$program" --gtest_brief=1 \
  --gtest_filter='Looks/Screens.*/zh_100:Looks/Screens.*/en_100:Cases/WholeCase.*jacket*'
for language in zh en; do
  for page in profile home desk desk_phrases desk_note debrief debrief_tab1 keys; do
    cp "$shots/${page}_${language}_100_light.png" "docs/images/$(echo "$page" | tr _ -)-$language.png"
  done
  mv "docs/images/debrief-tab1-$language.png" "docs/images/mood-$language.png"
done
echo "docs/images: $(ls docs/images | wc -l) pictures"
