"""What joins jobs to other libraries, each in a module that is loaded only where that library is used."""
