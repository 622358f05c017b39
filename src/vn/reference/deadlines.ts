/** Last day to bring mandatory sharing onto NDOP, by NĐ 278/2025/NĐ-CP; verified in the press, the article only in a digest. */
export const MANDATORY_SHARING_DEADLINE = '2026-12-31'

/** First day of local government in two levels, the province and the commune. */
export const TWO_LEVELS = '2025-07-01'
