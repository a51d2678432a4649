#!/bin/sh
# Makes every icon file from the three drawings beside this script.
# Debian: apt-get install librsvg2-bin icoutils icnsutils
set -eu
cd "$(dirname "$0")"
ui=../src/main/resources/dev/patchbay/ui/icons

for size in 16 32 48 64 128 256 512; do
  drawing=patchbay-$size.svg
  [ -f "$drawing" ] || drawing=patchbay.svg
  rsvg-convert --width "$size" --height "$size" "$drawing" --output "patchbay-$size.png"
done
icotool --create --output patchbay.ico \
  patchbay-16.png patchbay-32.png patchbay-48.png patchbay-64.png patchbay-128.png --raw=patchbay-256.png
png2icns patchbay.icns \
  patchbay-16.png patchbay-32.png patchbay-48.png patchbay-128.png patchbay-256.png patchbay-512.png
mkdir -p "$ui"
for size in 16 32 64 128 256; do
  cp "patchbay-$size.png" "$ui/"
done
