import fc from 'fast-check';

/** Every run makes the same examples; another seed makes others: `CONTRAIL_SEED=7 npm run test:component`. */
fc.configureGlobal({ seed: Number(process.env.CONTRAIL_SEED ?? 20190729) });
