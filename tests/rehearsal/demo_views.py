"""Views, a modal with every control and files for the demo bot."""

import io
import struct
import zlib
from datetime import datetime, timedelta

import discord


def little_picture(width: int = 480, height: int = 160) -> bytes:
    """Draw a PNG with two soft bands, without a picture library."""
    rows = b"".join(
        b"\0"
        + b"".join(
            bytes((60 + 120 * x // width, 140 + 60 * y // height, 150 - 50 * x // width))
            for x in range(width)
        )
        for y in range(height)
    )

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


class EveryControl(discord.ui.Modal):
    """A modal with every control Discord knows (five at most at a time, so two of them)."""

    def __init__(self, *, second: bool = False) -> None:
        super().__init__(title="Jouw vraag", custom_id="demo:form2" if second else "demo:form")
        ui = discord.ui
        if second:
            self.add_item(
                ui.Label(
                    text="Wie neem je mee?",
                    component=ui.UserSelect(custom_id="who", required=False, max_values=3),
                )
            )
            self.add_item(
                ui.Label(
                    text="Waar vertel je het?",
                    component=ui.ChannelSelect(custom_id="where", required=False),
                )
            )
            self.add_item(
                ui.Label(
                    text="Bijlage",
                    component=ui.FileUpload(custom_id="file", required=False, max_values=2),
                )
            )
            self.add_item(
                ui.Label(text="Mag gedeeld worden", component=ui.Checkbox(custom_id="share"))
            )
            return
        self.add_item(ui.TextDisplay("Schrijf **kort**: alleen jij en de kring lezen dit."))
        self.add_item(
            ui.Label(
                text="Titel",
                description="In een paar woorden",
                component=ui.TextInput(custom_id="title", min_length=3, max_length=60),
            )
        )
        self.add_item(
            ui.Label(
                text="Je vraag",
                component=ui.TextInput(
                    custom_id="question",
                    style=discord.TextStyle.paragraph,
                    required=False,
                    max_length=600,
                    default="Wat zou jij doen als ",
                ),
            )
        )
        radio: ui.RadioGroup[EveryControl] = ui.RadioGroup(custom_id="warmth", required=True)
        for value, label in (("warm", "Warm"), ("luke", "Lauw"), ("cold", "Koud")):
            radio.add_option(label=label, value=value)
        self.add_item(ui.Label(text="Hoe voelt het?", component=radio))
        boxes: ui.CheckboxGroup[EveryControl] = ui.CheckboxGroup(
            custom_id="topics", required=False, min_values=0
        )
        for value, label in (("time", "Tijd"), ("people", "Mensen"), ("money", "Geld")):
            boxes.add_option(label=label, value=value, description=f"Over {label.lower()}")
        self.add_item(ui.Label(text="Waar gaat het over?", component=boxes))


class Demo(discord.ui.LayoutView):
    """A board in Components V2 with every kind of part."""

    def __init__(self, now: datetime) -> None:
        super().__init__(timeout=None)
        ui = discord.ui
        half_past = discord.utils.format_dt(now + timedelta(minutes=25), "t")
        soon = discord.utils.format_dt(now + timedelta(minutes=25), "R")
        box: ui.Container[Demo] = ui.Container(accent_color=0x2F7D6B)
        box.add_item(
            ui.Section(
                ui.TextDisplay(
                    "## Casusronde: schurend achterwiel\n"
                    f"Stap 2 van 5, **verhelderende vragen**. Tot {half_past}, {soon}."
                ),
                accessory=ui.Thumbnail("attachment://pad.png", description="Een pad door een veld"),
            )
        )
        box.add_item(ui.Separator(spacing=discord.SeparatorSpacing.large))
        box.add_item(
            ui.TextDisplay("> Wie vraagt, leidt het gesprek.\n-# Alleen open vragen, één per keer.")
        )
        row: ui.ActionRow[Demo] = ui.ActionRow()
        row.add_item(
            ui.Button(label="Ik doe mee", custom_id="demo:join", style=discord.ButtonStyle.success)
        )
        row.add_item(
            ui.Button(
                label="Stel een vraag", custom_id="demo:ask", style=discord.ButtonStyle.primary
            )
        )
        row.add_item(ui.Button(label="Ik pas", custom_id="demo:pass"))
        row.add_item(ui.Button(label="Sluit", custom_id="demo:shut", disabled=True))
        row.add_item(
            ui.Button(label="Weg", custom_id="demo:silent", style=discord.ButtonStyle.danger)
        )
        box.add_item(row)
        pick: ui.ActionRow[Demo] = ui.ActionRow()
        pick.add_item(
            ui.Select(
                custom_id="demo:pick",
                placeholder="Welke casus kies je?",
                options=[
                    discord.SelectOption(label="Het schurend achterwiel", value="wheel"),
                    discord.SelectOption(
                        label="De stille stuurgroep",
                        value="board",
                        description="Ingebracht door Aafke",
                    ),
                ],
            )
        )
        box.add_item(pick)
        people: ui.ActionRow[Demo] = ui.ActionRow()
        people.add_item(
            ui.UserSelect(custom_id="demo:people", placeholder="Wie help je?", max_values=2)
        )
        box.add_item(people)
        box.add_item(
            ui.MediaGallery(
                discord.MediaGalleryItem("attachment://pad.png", description="Twee zachte banen")
            )
        )
        self.add_item(box)
        more: ui.ActionRow[Demo] = ui.ActionRow()
        more.add_item(ui.Button(label="Meer vragen", custom_id="demo:more"))
        more.add_item(ui.Button(label="Lees verder", url="https://example.org/intervisie"))
        self.add_item(more)
        self.add_item(ui.File("attachment://oogst.txt"))


def files() -> list[discord.File]:
    """Return the files of the board."""
    return [
        discord.File(io.BytesIO(little_picture()), "pad.png", description="Een pad door een veld"),
        discord.File(io.BytesIO(b"Wat ik meeneem: minder haast.\n"), "oogst.txt"),
    ]
