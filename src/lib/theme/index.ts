export { motionReduced } from './motion.ts';
