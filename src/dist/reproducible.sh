#!/bin/sh
# Builds the last commit twice, in two folders, by two users and with two masks of permissions, and compares all that is
# published, byte by byte: the jars, the wheel and the release. It needs root, which becomes the user "nobody" for the
# second build, and a local Maven repository that holds what the build needs. The folder for the builds is
# the argument; a new temporary one is taken where there is none.
#
#     sudo sh src/dist/reproducible.sh
set -eu
work=${1:-$(mktemp -d)}
second=$work/another\ folder
commit=$(git rev-parse HEAD)
mvn="mvn -q -B -ntp -Pdist -DskipTests -DskipAnalysis -Dcheckstyle.skip verify"

mkdir -p "$work"
chmod 755 "$work"
mkdir "$work/one" "$second"
git archive "$commit" | tar -x -C "$work/one"
(cd "$work/one" && umask 022 && $mvn)

git archive "$commit" | (umask 077 && tar -x --no-same-permissions -C "$second")
mkdir "$work/home"
cp -a "$HOME/.m2" "$work/home/.m2"
chown -R nobody "$second" "$work/home"
(cd "$second" && umask 077 && HOME=$work/home setpriv --reuid=nobody --regid=nogroup --clear-groups \
    env MAVEN_OPTS="-Duser.home=$work/home" $mvn)

(cd "$work/one/target" && sha256sum *.jar python/*.whl dist/*) > "$work/sums"
cat "$work/sums"
(cd "$second/target" && sha256sum --check --quiet "$work/sums") && echo "The bytes are the same."
