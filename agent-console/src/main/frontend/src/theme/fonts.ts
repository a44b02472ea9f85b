const LATIN = `system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans'`;

/** System fonts only; Chinese glyph shapes differ between regions, so each writing names its own first. */
const CHINESE: Record<string, string> = {
  'zh-Hant': `'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC'`,
  'zh-Hans': `'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'`,
};

/** The font stack for a language. English still names Chinese fonts: callers' names are Chinese there too. */
export function fontStack(language: string): string {
  const chinese = CHINESE[language] ?? `${CHINESE['zh-Hant'] ?? ''}, ${CHINESE['zh-Hans'] ?? ''}`;
  return `${LATIN}, ${chinese}, sans-serif`;
}
