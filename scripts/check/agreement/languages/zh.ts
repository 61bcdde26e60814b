import type { NumberLanguage } from './language.js';

/** Chinese and Japanese write numbers alike, plain or (“formal”) hard to forge. */
const han: Pick<NumberLanguage, 'words' | 'scales'> = {
  words: {
    0: '〇 零',
    1: '一 壹 壱 弌',
    2: '二 两 兩 贰 貳 弐',
    3: '三 叁 參 参',
    4: '四 肆',
    5: '五 伍',
    6: '六 陆 陸',
    7: '七 柒',
    8: '八 捌',
    9: '九 玖',
  },
  scales: {
    10: '十 拾',
    100: '百 佰',
    1e3: '千 仟 阡',
    1e4: '万 萬',
    1e8: '亿 億',
    1e12: '兆',
  },
};

const months = Array.from({ length: 12 }, () => '');

export const zh: NumberLanguage = {
  ...han,
  short: {},
  percent: '个百分点|個百分點',
  to: '至|到|和',
  quarter: '季度',
  outOf: '分之',
  parts: { 2: '一半' },
  ordinal: '',
  decade: '年代',
  months,
  of: '',
  labels: '表|图|圖|第|公式|附录|附錄|注|步骤|步驟|页|頁',
  small: '的 了 和 与 與 在 是',
};

export const ja: NumberLanguage = {
  ...han,
  short: {},
  percent: 'パーセント|ポイント',
  to: 'から|と',
  quarter: '四半期',
  outOf: '分の',
  parts: { 2: '半分 半数' },
  ordinal: '',
  decade: '年代',
  months,
  of: '',
  labels: '表|図|第|式|付録|注|手順|ページ|頁',
  small: 'の と が は を に で',
};
