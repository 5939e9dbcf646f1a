export { listenForHeights } from './listen-for-heights.ts';
export { oembed } from './oembed.ts';
export { reportHeight } from './report-height.ts';
export type { HeightMessage } from './messages.ts';
export type { ListenOptions, OEmbed, OEmbedOptions, ReportHeightOptions } from './types.ts';
