Before.
<-
After.
