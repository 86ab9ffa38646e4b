// How long the news may pause within one story.

/** Days. Reports further apart than this are two stories: an official dismissed in March and again in May was dismissed twice. */
export const windowDays = 10;

/** Days. Unnamed people of one role are told apart by time alone, and two generals may die within ten days. */
export const unnamedWindowDays = 3;
