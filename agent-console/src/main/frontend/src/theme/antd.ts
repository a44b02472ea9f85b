import { theme, type ThemeConfig } from 'antd';
import type { Palette } from './palettes';

/** Ant Design's theme from our palette: flat, hairlines instead of shadows, 15 px for arm's length. */
export function antdTheme(palette: Palette, isDark: boolean, fontFamily: string): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.primary,
      colorLink: palette.primary,
      colorInfo: palette.info,
      colorSuccess: palette.good,
      colorWarning: palette.warn,
      colorError: palette.bad,
      colorBgBase: palette.surface,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: isDark ? palette.raised : palette.surface,
      colorText: palette.text,
      colorTextBase: palette.text,
      colorTextSecondary: palette.muted,
      colorTextDescription: palette.muted,
      colorTextPlaceholder: palette.muted,
      colorTextLightSolid: palette.onPrimary,
      colorBorder: palette.control,
      colorBorderSecondary: palette.border,
      fontFamily,
      fontSize: 15,
      controlHeight: 36,
      controlHeightSM: 30,
      borderRadius: 6,
      borderRadiusLG: 8,
      wireframe: false,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none' },
      Segmented: { trackBg: palette.idleGround, itemSelectedBg: palette.surface, itemColor: palette.text },
    },
  };
}
