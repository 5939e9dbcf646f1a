export * from './counter/index.ts';
export * from './quote/index.ts';
export * from './scroll/index.ts';
