/** Keys and tokens that open something: by the patterns that secretlint keeps, and by documented ones that it does not have. */
import { documentRule } from '../rule.ts';

const preset = '@secretlint/secretlint-rule-preset-recommend';

// Whatever opens something is long, or stands in an address.
const mayHold = /[A-Za-z\d_/+-]{20,}|:\/\/[^\s/@:]+:[^\s/@]+@|PRIVATE KEY|xox[a-z]-/;

/**
 * Kind and form of what secretlint's recommended rules leave out. AWS, IAM identifiers (“unique ID prefixes”); Google Cloud, API keys;
 * RFC 7468, section 10; Python Packaging, “Token format” of PyPI; DigitalOcean, “API tokens”; Telegram, Bot API (“Authorizing your bot”); Discord, “Webhook resource”.
 */
const documented: readonly (readonly [kind: string, form: RegExp])[] = [
  ['AWS access key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g],
  ['Google API key', /\bAIza[\w-]{35}(?![\w-])/g],
  ['PyPI token', /\bpypi-AgEIcHlwaS5vcmc[\w-]{50,}/g],
  ['DigitalOcean token', /\bdo[opr]_v1_[a-f\d]{64}\b/g],
  ['Telegram bot token', /\b\d{8,10}:AA[\w-]{33}(?![\w-])/g],
  ['private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+[A-Za-z\d+/=]{30,}/g],
  ['Discord webhook', /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,}/g],
];

/** What stands for a key in an explanation: one sign over and over, a word that says so, an address that is nobody's. */
const standsFor = (key: string): boolean =>
  /example|your|placeholder|dummy|fake|change.?me|redacted|sample|insert|secret.?here|token.?here|x{4,}|\*{3,}|\.{3}|1234567|abcdefg|\$\{|[<>{}]|:pass(?:word|wd)?@|:secret@|@(?:localhost|127\.|(?:db|host)(?![\w.-]))/i.test(
    key,
  ) || new Set(key.slice(-20)).size < 7;

interface Found {
  readonly at: number;
  readonly kind: string;
}

async function secretlintFindings(content: string): Promise<Found[]> {
  const [{ lintSource }, { creator }] = await Promise.all([
    import('@secretlint/core'),
    import(/* @vite-ignore */ preset),
  ]);
  const { messages } = await lintSource({
    source: { content, filePath: 'index.md', ext: '.md', contentType: 'text' },
    options: {
      maskSecrets: true,
      noPhysicFilePath: true,
      config: { rules: [{ id: preset, rule: creator, options: {} }] },
    },
  });
  return messages.flatMap(({ range: [at, end], message }) =>
    standsFor(content.slice(at, end)) ? [] : { at, kind: message.replace(/^found | *[(:].*$/gis, '') },
  );
}

export const secret = documentRule({
  id: 'secret',
  severity: 'error',
  summary: 'a key, a token or a password that looks real',
  good: 'Set `GITHUB_TOKEN` to a token of yours.',
  // In two parts, so that no program takes it for one here.
  bad: `Set \`GITHUB_TOKEN\` to ${'ghp_'}wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx.`,
  async whole({ source, report }) {
    if (!mayHold.test(source)) return;
    const found = [
      ...documented.flatMap(([kind, form]) =>
        [...source.matchAll(form)].flatMap(({ 0: key, index: at }) => (standsFor(key) ? [] : { at, kind })),
      ),
      ...(await secretlintFindings(source)),
    ];
    for (const [at, [{ kind } = { kind: '' }]] of Map.groupBy(found, ({ at }) => at))
      report(
        at,
        `This looks like a key that opens something (${kind}), and every reader can copy it.`,
        'Make it invalid where it came from, and write a name in its place, as in $TOKEN.',
      );
  },
});
