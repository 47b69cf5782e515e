#!/bin/sh
# Make .venv from the first Python 3.12 or newer that works, or say what is missing.
set -u
for python in python3.12 python3.13 python3 python python3.14; do
    if command -v "$python" >/dev/null 2>&1 &&
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1; then
        echo "Setting up .venv with $("$python" --version) ..."
        "$python" -m venv .venv && exit 0
        rm -rf .venv
        echo "$python cannot make a virtual environment." >&2
        echo "Install its venv module (Debian and Ubuntu: apt install python3-venv) and run make again." >&2
        exit 1
    fi
done
echo "Parallax needs Python 3.12 or newer, and none was found on the PATH." >&2
echo "Get it from https://www.python.org/downloads/ or with your package manager, and run make again." >&2
exit 1
