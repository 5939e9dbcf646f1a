import evidence from '../../../../stories/venezuela/evidence.yaml?raw';
import story from '../../../../stories/venezuela/story.yaml';
import { readEvidence, sourceOf } from '../../evidence/read.ts';

export const csr = false;

export const load = () => ({ chapters: readEvidence(evidence, story, 'en'), source: sourceOf(story) });
