export { chosenMotion, MOTION_KEY, motionReduced } from './motion.ts';
