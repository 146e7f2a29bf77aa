"""A client of yaml-language-server, the program behind YAML in VS Code: opens files as an editor does, and asks."""

from __future__ import annotations

import json
import os
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

SERVER = "node_modules/yaml-language-server/bin/yaml-language-server"
# Takes the place of every way out of the program to another machine: it is refused, and told.
NO_NETWORK = """\
const refuse = (what) => (...given) => {
  const to = given.find((one) => one?.host || one?.hostname || typeof one === "string");
  process.stderr.write(`network: ${what} ${JSON.stringify(to?.host ?? to?.hostname ?? to)}\\n`);
  throw new Error("There is no network here.");
};
require("dns").lookup = refuse("lookup");
require("net").Socket.prototype.connect = refuse("connect");
"""


@dataclass
class LanguageServer:
    """The server, spoken to over its standard input and output."""

    process: subprocess.Popen[bytes]
    said: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """What the server underlines, by the address of the file."""
    asked: int = 0
    opened: int = 0

    def ask(self, method: str, **what: Any) -> Any:
        """Ask a question and return the answer."""
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": what})
        while (message := self._next()).get("id") != self.asked or "method" in message:
            pass
        assert "error" not in message, message
        return message["result"]

    def tell(self, method: str, **what: Any) -> None:
        """Tell the server something that it does not answer."""
        self._send({"method": method, "params": what})

    def open(self, path: Path, text: str | None = None) -> None:
        """Open a file, or a text as if it stood there; each file is opened once."""
        self.opened += 1
        shown = path.read_text("utf-8") if text is None else text
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": shown}
        self.tell("textDocument/didOpen", textDocument=document)

    def problems(self, path: Path) -> list[str]:
        """Return what is underlined in an open file: `line: message`."""
        address = path.as_uri()
        while address not in self.said:
            self._next()
        return [f"{one['range']['start']['line'] + 1}: {one['message']}" for one in self.said[address]]

    def hover(self, path: Path, line: int, column: int) -> str:
        """Return what is shown where the mouse rests in an open file; lines and columns count from 1."""
        found = self.ask("textDocument/hover", **_at(path, line, column))
        return str(found["contents"]["value"]) if found else ""

    def offers(self, path: Path, line: int, column: int) -> dict[str, str]:
        """Return what is offered where an officer types in an open file, each with what it means."""
        found = self.ask("textDocument/completion", **_at(path, line, column))
        return {one["label"]: _text(one.get("documentation", "")) for one in found["items"]}

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = _stream(self.process.stdin)
        stream.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        stream.flush()

    def _next(self) -> dict[str, Any]:
        """Return the next message, after doing what it asks for."""
        stream = _stream(self.process.stdout)
        size = 0
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            size = int(value) if name.lower() == b"content-length" else size
        assert size, "The language server has stopped."
        message: dict[str, Any] = json.loads(stream.read(size))
        what = message.get("params")
        if message.get("method") == "textDocument/publishDiagnostics" and what:
            self.said[what["uri"]] = what["diagnostics"]
        elif "method" in message and "id" in message:
            # The settings of an editor in which nothing was set; whatever else it asks is granted.
            settings = [None] * len(what["items"]) if what and "items" in what else None
            self._send({"id": message["id"], "result": settings})
        return message


@contextmanager
def language_server(root: Path, folder: Path, log: Path) -> Iterator[LanguageServer]:
    """Run the server on a folder without a network; what it says of itself goes to the log."""
    guard = log.with_suffix(".cjs")
    guard.write_text(NO_NETWORK, "utf-8")
    command = ["node", "--require", str(guard), str(root / SERVER), "--stdio"]
    with (
        log.open("wb") as errors,
        subprocess.Popen(
            command, cwd=folder, env=os.environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors
        ) as process,
    ):
        try:
            server = LanguageServer(process)
            workspace = [{"uri": folder.as_uri(), "name": folder.name}]
            abilities = {
                "workspace": {"configuration": True},
                "textDocument": {"completion": {"completionItem": {"documentationFormat": ["markdown"]}}},
            }
            server.ask(
                "initialize",
                processId=os.getpid(),
                rootUri=folder.as_uri(),
                capabilities=abilities,
                workspaceFolders=workspace,
            )
            server.tell("initialized")
            yield server
        finally:
            process.kill()


def _at(path: Path, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line - 1, "character": column - 1}}


def _text(said: Any) -> str:
    return str(said["value"] if isinstance(said, dict) else said)


def _stream(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe
