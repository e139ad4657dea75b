* () text
- -> END
