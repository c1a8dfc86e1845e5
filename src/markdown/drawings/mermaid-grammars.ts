/** What the Mermaid renderer understands, line by line. */

export const label = String.raw`(?:\(\(\(.+?\)\)\)|\(\[.+?\]\)|\(\(.+?\)\)|\[\[.+?\]\]|\[\(.+?\)\]|\[\/.+?\\\]|\[\\.+?\/\]|>.+?\]|\{\{.+?\}\}|\[.+?\]|\(.+?\)|\{.+?\})`;
export const nodeName = '[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*';
const node = String.raw`${nodeName}${label}?(?::::\w[\w-]*)?`;
const nodes = String.raw`${node}(?:\s*&\s*${node})*`;
const arrow = String.raw`<?(?:-->|-\.->|==>|---|-\.-|===)(?:\|[^|]*\|)?|<?(?:--|-\.|==) .+? (?:-->|---|\.->|-\.-|==>|===)`;
const direction = String.raw`direction\s+(?:TD|TB|LR|BT|RL)`;
const linkStyle = String.raw`linkStyle\s+(?:default|[\d,\s]+)\s+.+`;
const state = String.raw`(?:\[\*\]|[\w\p{L}-]+)`;

const amount = String.raw`[-+]?\d+(?:\.\d+)?`;

const lines = (...patterns: string[]) => patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, 'iu'));

/** What a line of each kind of diagram may be, by the diagram's first line. */
export const grammars: readonly { readonly header: RegExp; readonly lines: readonly RegExp[] }[] = [
  {
    header: /^(?:graph|flowchart)\s+(?:TD|TB|LR|BT|RL)$/i,
    lines: lines(
      String.raw`classDef\s+\w+\s+.+`,
      String.raw`class\s+[\w,-]+\s+\w+`,
      String.raw`style\s+[\w,-]+\s+.+`,
      linkStyle,
      direction,
      String.raw`subgraph\s+.+`,
      'end',
      `${nodes}(?:\\s*(?:${arrow})\\s*${nodes})*`,
    ),
  },
  {
    header: /^stateDiagram(?:-v2)?$/i,
    lines: lines(
      direction,
      linkStyle,
      String.raw`state\s+(?:"[^"]+"\s+as\s+)?[\w\p{L}]+\s*\{`,
      String.raw`\}`,
      String.raw`state\s+"[^"]+"\s+as\s+[\w\p{L}]+`,
      String.raw`${state}\s*-->\s*${state}(?:\s*:\s*.+)?`,
      String.raw`[\w\p{L}-]+\s*:\s*.+`,
    ),
  },
  {
    header: /^sequenceDiagram$/i,
    lines: lines(
      String.raw`(?:participant|actor)\s+\S+(?:\s+as\s+.+)?`,
      String.raw`note\s+(?:left of|right of|over)\s+[^:]+:\s*.+`,
      String.raw`(?:loop|alt|opt|par|critical|break|rect)(?:\s.*)?`,
      String.raw`(?:else|and)(?:\s.*)?`,
      'end',
      String.raw`\S+?\s*--?(?:>>?|[)x])\s*[+-]?\S+?\s*:\s*.+`,
    ),
  },
  {
    header: /^classDiagram$/i,
    lines: lines(
      String.raw`namespace\s+\S+\s*\{`,
      String.raw`class\s+\S+?(?:\s*~\w+~)?\s*\{?`,
      String.raw`class\s+\S+?\s*\{\s*<<\w+>>\s*\}`,
      String.raw`\}`,
      String.raw`<<\w+>>`,
      String.raw`\S+?\s*:\s*.+`,
      String.raw`[-+#~]?[\w\p{L}\p{M}$*<>~[\], ()?:=]+`,
      String.raw`\S+\s+(?:"[^"]*"\s+)?(?:<\|--|<\|\.\.|\*--|o--|-->|--\*|--o|--\|>|\.\.>|\.\.\|>|<--|<\.\.?|--)\s+(?:"[^"]*"\s+)?\S+(?:\s*:\s*.+)?`,
    ),
  },
  {
    header: /^erDiagram$/i,
    lines: lines(
      String.raw`\S+\s*\{`,
      String.raw`\}`,
      String.raw`\S+\s+[|o}{]+(?:--|\.\.)[|o}{]+\s+\S+\s*:\s*.+`,
      String.raw`[\w\p{L}\p{M}-]+\s+[\w\p{L}\p{M}-]+(?:\s+(?:PK|FK|UK),?)*(?:\s+"[^"]*")?`,
    ),
  },
  {
    header: /^xychart(?:-beta)?(?:\s+horizontal)?$/i,
    lines: lines(
      String.raw`[xy]-axis\s+(?:"[^"]*"\s+)?${amount}\s*-->\s*${amount}`,
      String.raw`x-axis\s+(?:"[^"]*"\s*)?\[[^\]]+\]`,
      String.raw`y-axis\s+"[^"]+"`,
      String.raw`(?:bar|line)\s+\[\s*${amount}(?:\s*,\s*${amount})*\s*\]`,
    ),
  },
];

export const kinds = 'flowchart LR, sequenceDiagram, stateDiagram-v2, classDiagram, erDiagram or xychart-beta';
