- (lab
After.
