#!/bin/sh
# Installs the wheel in a fresh virtual environment and runs the tests of the Python package there. It needs a Python 3
# with pytest (Debian: python3-venv, python3-pytest; with python3-numpy, python3-pandas, python3-mpmath,
# python3-hypothesis and python3-qutip no test is skipped). PYTHON names another one than python3.
set -eu
export PYTHONDONTWRITEBYTECODE=1
folder=$1
rm -rf "$folder/environment"
"${PYTHON:-python3}" -m venv --system-site-packages "$folder/environment"
"$folder/environment/bin/python" -m pip install --quiet --no-index --no-deps --force-reinstall "$folder"/spinthermo-*.whl
exec "$folder/environment/bin/python" -m pytest -q -p no:cacheprovider src/python/tests
