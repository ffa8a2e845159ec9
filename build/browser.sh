#!/bin/sh
# Makes sure that the tests of how pages look have what they need: a browser and Chinese fonts, from Debian's packages.
# Without root or apt nothing is installed, and those tests say that they were left out.
set -u
have() { command -v "$1" >/dev/null 2>&1; }
chinese() { have fc-list && fc-list :lang=zh family 2>/dev/null | grep -q .; }
ready() { { have chromium || have chromium-browser || have google-chrome; } && chinese; }

# Lists of packages that cannot be brought up to date may still do.
install() {
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends \
    chromium fontconfig fonts-noto-cjk
}

if ready; then exit 0; fi
if [ "$(id -u)" = 0 ] && have apt-get; then
  echo "baton: installing chromium and fonts-noto-cjk for the tests of how pages look" >&2
  said=$(install 2>&1 </dev/null) && ready && exit 0
  printf '%s\n' "$said" | tail -n 5 >&2
fi
echo "baton: NO BROWSER or no Chinese fonts: how pages look will not be tested; install chromium and fonts-noto-cjk" >&2
