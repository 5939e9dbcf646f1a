export { chosenMotion, MOTION_KEY, motionReduced } from './motion.ts';
export { savesData } from './saves-data.ts';
