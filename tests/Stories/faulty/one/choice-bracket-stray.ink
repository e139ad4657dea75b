* Text ] more
- -> END
