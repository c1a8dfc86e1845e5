#!/bin/sh
# Builds and deploys what was pushed, and each scheduled post in the hour of its date; does nothing otherwise. In the table of cron, for every hour:
#   7 * * * * cd /srv/blog && SITE_URL=https://blog.example DEPLOY='rsync -rc dist/_astro web:/var/www/blog/ && rsync -rc --delay-updates --delete-delay dist/ web:/var/www/blog/ && ssh web systemctl reload nginx' sh deploy/schedule/cron.sh
# DEPLOY is the command that puts dist/ where readers get it. Before the first run: npm ci --omit=dev
set -eu
: "${DEPLOY:?Set DEPLOY to the command that puts dist/ where readers get it}"
before=$(git rev-parse HEAD)
git pull --quiet --ff-only
git diff --quiet "$before" HEAD -- package-lock.json || npm ci --omit=dev

# What was deployed last is remembered when it is done: whatever fails is done again in an hour.
deployed=$(git rev-parse --git-dir)/deployed
code=0
npm run --silent next -- --due || code=$?
if [ "$code" = 3 ] && [ "$(cat "$deployed" 2>/dev/null || true)" = "$(git rev-parse HEAD)" ]; then exit 0; fi
if [ "$code" != 0 ] && [ "$code" != 3 ]; then exit "$code"; fi

if ! { npm run build && sh -c "$DEPLOY"; }; then
  git checkout --quiet -- content/published.txt
  exit 1
fi
npm run announce || true
git add content/published.txt
if [ -f content/announced.json ]; then git add content/announced.json; fi
git diff --cached --quiet || git commit --quiet -m 'content: what is published'
git push --quiet
git rev-parse HEAD >"$deployed"
