"""Apache FOP from Debian's package: whether it is there, its configuration, and many files in one process."""

import shutil
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
JARS = Path("/usr/share/java")
NAMES = ["fop", "fop-core", "fop-events", "fop-util", "xmlgraphics-commons", "batik-all", "commons-io", "commons-logging", "fontbox2", "fontbox",
         "xml-apis-ext", "serializer", "xalan2"]
FACES = {"Liberation Serif": "LiberationSerif", "Liberation Sans": "LiberationSans", "Liberation Mono": "LiberationMono"}
LOOKS = [("Regular", "normal", "normal"), ("Bold", "normal", "bold"), ("Italic", "italic", "normal"), ("BoldItalic", "italic", "bold")]
ALIASES = {
    "Liberation Serif": ["Times New Roman", "Times", "serif", "any"],
    "Liberation Sans": ["Arial", "Helvetica", "sans-serif"],
    "Liberation Mono": ["Courier New", "Courier", "monospace"],
}


def installed():
    return bool(shutil.which("fop") and shutil.which("java"))


def config(work, faces):
    """Our faces, no kerning, readable content; faces: "grid" or "real"."""
    rows = []
    for family, file in FACES.items():
        for look, style, weight in LOOKS:
            path = ROOT / ("tests/fonts/Grid.ttf" if faces == "grid" else f"fonts/{file}-{look}.ttf")
            triplets = "".join(f'<font-triplet name="{name}" style="{style}" weight="{weight}"/>' for name in [family, *ALIASES[family]])
            rows.append(f'<font kerning="no" advanced="false" embed-url="{path.as_uri()}">{triplets}</font>')
    text = '<fop version="1.0"><complex-scripts disabled="true"/><strict-configuration>false</strict-configuration><strict-validation>false</strict-validation><renderers>'
    text += f'<renderer mime="application/pdf"><fonts>{"".join(rows)}</fonts></renderer></renderers></fop>'
    path = work / f"fop-{faces}.xconf"
    path.write_text(text)
    return path


def command():
    """Reads lines CONFIG, tab, IN.fo, tab, OUT.pdf and answers each with a line: "ok" or what is wrong."""
    jars = ":".join(str(JARS / f"{name}.jar") for name in NAMES if (JARS / f"{name}.jar").exists())
    jars += ":/usr/share/fop/fop-hyph.jar"
    return ["java", "-Xss16m", "-Djava.awt.headless=true", "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-cp", jars, str(HERE / "FopRun.java")]
