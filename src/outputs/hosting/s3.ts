/** Headers of every answer for a distribution of CloudFront before a bucket: a bucket by itself sends none of ours. */
import { mediaTypes } from '../../domain/media-types.ts';
import { caching, policies, securityHeaders } from '../hosting.ts';

/** What `aws cloudfront create-response-headers-policy --response-headers-policy-config` takes. */
export function cloudFrontHeaders(): string {
  const items = Object.entries({ ...securityHeaders, 'Content-Security-Policy': policies.everywhere }).map(
    ([Header, Value]) => ({ Header, Value, Override: true }),
  );
  // Of those that its own section knows, CloudFront takes none as a custom header.
  const known = ['Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options', 'Access-Control-Allow-Origin'];
  const custom = items.filter(({ Header }) => !known.includes(Header));
  return `${JSON.stringify(
    {
      Name: 'blog',
      CorsConfig: {
        AccessControlAllowOrigins: { Quantity: 1, Items: ['*'] },
        AccessControlAllowHeaders: { Quantity: 1, Items: ['*'] },
        AccessControlAllowMethods: { Quantity: 2, Items: ['GET', 'HEAD'] },
        AccessControlAllowCredentials: false,
        OriginOverride: true,
      },
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: policies.everywhere },
        ReferrerPolicy: { Override: true, ReferrerPolicy: securityHeaders['Referrer-Policy'] },
        ContentTypeOptions: { Override: true },
      },
      CustomHeadersConfig: { Quantity: custom.length, Items: custom },
    },
    null,
    2,
  )}\n`;
}

const shell = String.raw;

/** Pages last: what they name comes before them. */
const kinds = Object.entries(mediaTypes).toSorted(([a], [b]) => Number(a === 'html') - Number(b === 'html'));

/** `deploy/s3/upload.sh`: a bucket keeps type and caching with each object, so they are given with the upload. */
export const s3Upload = (): string => shell`#!/bin/bash
# Written from src/outputs/hosting.ts. Uploads dist/ to a bucket that is a website: index document index.html, error document 404.html.
#   deploy/s3/upload.sh my-bucket [--endpoint-url https://s3.example]
# A site below a path goes into a folder of that name: deploy/s3/upload.sh my-bucket/blog
set -euo pipefail
bucket=$1
options=("${'$'}{@:2}" --only-show-errors)
cd "$(dirname "$0")/../.."

kinds='${kinds.map(([end, type]) => `${end} ${type}`).join('\n')}'
upload() { # folder of dist, caching
  while read -r end type; do
    aws s3 sync "dist/$1" "s3://$bucket/$1" --exclude '*' --include "*.$end" --exclude '_astro/*' --content-type "$type" --cache-control "$2" "${'$'}{options[@]}"
  done <<<"$kinds"
}

# What pages name comes before them, pages come last, and what the build has no more goes at the end.
upload _astro/ '${caching.immutable}'
upload '' '${caching.revalidated}'
aws s3 sync dist "s3://$bucket" --delete --exclude '_headers' --exclude '_redirects' --cache-control '${caching.revalidated}' "${'$'}{options[@]}"

# The pages of old addresses become redirects. A per cent sign begins two hexadecimal digits.
while read -r from to status; do
  [ "$status" = 301 ] || continue
  path=$(printf '%b' "${'$'}{from//%/\\x}")
  case $path in */) path+=index.html ;; esac
  aws s3api put-object --bucket "${'$'}{bucket%%/*}" --key "${'$'}{path#/}" --website-redirect-location "$to" "${'$'}{options[@]:0:${'$'}{#options[@]}-1}" >/dev/null
done <dist/_redirects
`;
