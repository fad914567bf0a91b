#!/bin/sh
# Takes new texts from the code into the catalogues (*.ts), and makes what the window loads (*.qm).
# Run it from anywhere after changing a text, translate what is marked "unfinished", and run it again.
# TOOLS says where python and pyside6-lupdate are, if not in the repository's .venv.
set -eu
cd "$(dirname "$0")/../.."
tools=${TOOLS:-.venv/bin}
catalogues=resources/i18n
# What is said below the window (annotator/core/message.py) is listed by a program, not found by lupdate.
forms=$(mktemp -d)
trap 'rm -rf "$forms"' EXIT
PYTHONPATH=. "$tools/python" "$catalogues/forms.py" > "$forms/forms.py"

update() {
    language=$1
    shift
    "$tools/pyside6-lupdate" -extensions py annotator/ui "$forms" -silent -no-obsolete -locations none "$@" \
        -source-language en -target-language "$language" -ts "$catalogues/annotator_$language.ts"
    "$tools/pyside6-lrelease" -silent "$catalogues/annotator_$language.ts" \
        -qm "$catalogues/annotator_$language.qm"
}

update ar
update en -pluralonly # English needs its plurals only
