/**
 * How far the forecast was off when it was tried on invented histories: learnt from the first seven years, asked about the last
 * three, which it had not seen. A test measures these figures again and fails where they are no longer true (AT09).
 */
export const forecastAccuracy = {
  conferences: 9000,
  /** The mean squared error of the forecast, and of always saying how often conferences were quorate before. Smaller is better. */
  brier: 0.162,
  brierOfBaseRate: 0.249,
  /** The largest gap between what was forecast and what happened, in points of 100, among forecasts alike. */
  largestGap: 4,
  /** How often the call it named was the one that would truly have done most, in 100. */
  callWasBest: 95,
} as const;
