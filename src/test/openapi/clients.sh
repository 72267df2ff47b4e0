#!/usr/bin/env bash
# Lints openapi.yaml, generates its Java, TypeScript and Python clients, and uses each of them against a running server.
#   clients.sh FOLDER URL TOKEN CAMPAIGN   (FOLDER keeps what is fetched and made; CAMPAIGN has the file masters/film.mp4)
# Needs npm, python3 with venv, mvn and a JDK.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$1 url=$2 token=$3 campaign=$4
page=$here/../../main/resources/io/reelwright/server/openapi.yaml
generator=org.openapitools:openapi-generator-cli:7.14.0
mkdir -p "$folder"
cd "$folder"

cp "$here"/package*.json "$here"/.npmrc .
[[ -d node_modules ]] || npm ci --silent
npx --no-install redocly lint --config "$here/redocly.yaml" --format=stylish "$page" > lint.txt 2>&1 || { cat lint.txt; exit 1; }
npx --no-install spectral lint --ruleset "$here/spectral.yaml" --fail-severity=warn "$page"
echo "linters: ok"

mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy -Dartifact="$generator" -DoutputDirectory=generator
rm -rf java typescript python
for kind in java typescript-fetch python; do
    # Otherwise the Java client sends an empty list where none was set, which an order refuses.
    options=()
    [[ $kind == java ]] && options=(--additional-properties=containerDefaultToNull=true)
    java -jar generator/*.jar generate -g "$kind" "${options[@]}" -i "$page" -o "${kind%-fetch}" > "$kind.log" 2>&1 || { cat "$kind.log"; exit 1; }
done

cp "$here/client.ts" "$here/tsconfig.json" typescript/
npx --no-install tsc -p typescript
node typescript/dist/client.js "$url" "$token" "$campaign"

needed='import dateutil, pydantic, typing_extensions, urllib3'
python=python3
if ! python3 -c "$needed" 2> /dev/null; then
    python=venv/bin/python
    [[ -x $python ]] || python3 -m venv venv
    "$python" -c "$needed" 2> /dev/null || venv/bin/pip -q install --retries 1 -r python/requirements.txt > pip.log 2>&1 || true
fi
if "$python" -c "$needed" 2> /dev/null; then
    PYTHONPATH=python "$python" "$here/client.py" "$url" "$token" "$campaign"
else
    python3 -m compileall -q python/openapi_client
    echo "python: compiled only, since pip cannot fetch what the client needs (pip.log)"
fi

mvn -B -q -f java/pom.xml compile org.apache.maven.plugins:maven-dependency-plugin:3.10.0:build-classpath -Dmdep.outputFile=classpath.txt
java -cp "java/target/classes:$(cat java/classpath.txt)" "$here/Client.java" "$url" "$token" "$campaign"
