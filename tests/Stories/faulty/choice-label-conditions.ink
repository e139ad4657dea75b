* {x} (lab) Wrong order
* (lab) {lab} Right order
- -> END
