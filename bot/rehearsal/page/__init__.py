"""The rehearsal's page: a small web server on this machine and plain HTML, CSS and JavaScript."""
