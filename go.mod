module megdan

go 1.26
