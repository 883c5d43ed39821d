<?xml version="1.0" encoding="UTF-8"?>
<!--
Q-8: the curator judges the programme. The questions are data: templates/instruments/q-8.xml, or the
school's own.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/questionnaire.xsl"/>
  <xsl:include href="common/score-sheet.xsl"/>

  <pisar:document kind="Q-8"
      stage="7, завершение (апрель–май)"
      title="Анкета куратора: результативность программы"
      needs="organisation" blank="yes" audience="blank"
      each="/d:dossier/d:instruments/d:score-sheet[@code = 'Q-8']
        | /d:dossier/d:monitoring/d:curator-scale
        | /d:dossier/d:hand-outs/d:hand-out[@code = 'Q-8']"
      file="concat(substring(concat(@date,
        self::d:curator-scale/../@as-of,
        /d:dossier/@school-year), 1, 10), substring('_', 1,
        number(boolean(@date | d:response/@date | /d:dossier/@school-year))), 'q-8',
        substring(concat('_', p:latin(@id)), 1, 99 * boolean(@id)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:call-template name="score-sheet-paper">
      <xsl:with-param name="code" select="'Q-8'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
