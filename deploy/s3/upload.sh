#!/bin/bash
# Held to src/outputs/hosting.ts by a test. Uploads dist/ to a bucket that is a website: index document index.html, error document 404.html.
#   deploy/s3/upload.sh my-bucket [--endpoint-url https://s3.example]
# A site below a path goes into a folder of that name: deploy/s3/upload.sh my-bucket/blog
set -euo pipefail
bucket=$1
options=("${@:2}" --only-show-errors)
cd "$(dirname "$0")/../.."

kinds='css text/css; charset=utf-8
js text/javascript; charset=utf-8
json application/json
webmanifest application/manifest+json
xml text/xml; charset=utf-8
opml text/x-opml; charset=utf-8
md text/markdown; charset=utf-8
txt text/plain; charset=utf-8
vtt text/vtt; charset=utf-8
wasm application/wasm
woff2 font/woff2
svg image/svg+xml
png image/png
jpg image/jpeg
jpeg image/jpeg
webp image/webp
avif image/avif
gif image/gif
apng image/apng
ico image/x-icon
mp4 video/mp4
m4v video/mp4
webm video/webm
mp3 audio/mpeg
m4a audio/mp4
ogg audio/ogg
opus audio/ogg
wav audio/wav
flac audio/flac
pdf application/pdf
html text/html; charset=utf-8'
# Old addresses are redirects and no pages. A per cent sign begins two hexadecimal digits; what stands for itself in a pattern is put between brackets.
folder=${bucket#"${bucket%%/*}"}
redirects=()
others=(--exclude '_headers' --exclude '_redirects')
while read -r from to status; do
  [ "$status" = 301 ] || continue
  path=$(printf '%b' "${from//%/\\x}")
  case $path in */) path+=index.html ;; esac
  redirects+=("${path#/}" "$to")
  path=${path#"$folder"}
  path=${path//[[]/[[]}
  path=${path//[*]/[*]}
  path=${path//[?]/[?]}
  others+=(--exclude "${path#/}")
done <dist/_redirects

upload() { # folder of dist, caching
  while read -r end type; do
    [ -n "$(find "dist/$1" -name "*.$end" -print -quit)" ] || continue
    aws s3 sync "dist/$1" "s3://$bucket/$1" --exclude '*' --include "*.$end" --exclude '_astro/*' "${others[@]}" --content-type "$type" --cache-control "$2" "${options[@]}"
  done <<<"$kinds"
}

# What pages name comes before them, pages come last, then old addresses, and what is no more goes at the end.
upload _astro/ 'public, max-age=31536000, immutable'
upload '' 'no-cache'
for ((at = 0; at < ${#redirects[@]}; at += 2)); do
  aws s3api put-object --bucket "${bucket%%/*}" --key "${redirects[at]}" --website-redirect-location "${redirects[at + 1]}" "${options[@]:0:${#options[@]}-1}" >/dev/null
done
aws s3 sync dist "s3://$bucket" --delete "${others[@]}" --cache-control 'no-cache' "${options[@]}"
