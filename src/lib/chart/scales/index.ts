export { alongOf, type Along } from './along.ts';
export { bandScale, type Bands } from './band.ts';
export { linearScale } from './linear.ts';
export { extentOf, type Scale, type Tick } from './scale.ts';
export { timeScale } from './time.ts';
