/** Last day to bring mandatory sharing onto NDOP, by NĐ 278/2025/NĐ-CP; verified in the press, the article only in a digest. */
export const MANDATORY_SHARING_DEADLINE = '2026-12-31'
