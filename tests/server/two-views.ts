/** What follows the views `one` and `two` in a story file: its opening and first step show the one, its second step the other. */
export const TWO_VIEWS = `opening: { view: one }
chapters:
  - id: all
    title: All
    steps:
      - { id: first, text: One., view: one }
      - { id: second, text: Two., view: two }
`;
