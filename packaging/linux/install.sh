#!/bin/sh
# Puts the unpacked folder into this account's own places; `install.sh --remove` takes it away. Data stays.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
base=${XDG_DATA_HOME:-$HOME/.local/share}
program="$HOME/.local/opt/daybook"
rm -rf "$program"
rm -f "$HOME/.local/bin/daybook" "$base/applications/daybook.desktop" "$base/icons/hicolor/scalable/apps/daybook.svg"
[ "${1:-}" = "--remove" ] && exit 0
mkdir -p "$(dirname "$program")" "$HOME/.local/bin" "$base/applications" "$base/icons/hicolor/scalable/apps"
cp -R "$here" "$program"
ln -s "$program/daybook" "$HOME/.local/bin/daybook"
sed "s|^Exec=.*|Exec=$program/Daybook|" "$here/daybook.desktop" > "$base/applications/daybook.desktop"
cp "$here/daybook.svg" "$base/icons/hicolor/scalable/apps/daybook.svg"
echo "Daybook is in the menu, and as $HOME/.local/bin/daybook."
