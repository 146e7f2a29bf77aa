"""The site: pages are prepared as files, the builder turns them into HTML, and the search index is made from that."""
