-> missing ->
<- missing_thread
-> END
