<?xml version="1.0" encoding="UTF-8"?>
<!--
Q-9: what mentors want to learn. The questions are data: templates/instruments/q-9.xml, or the
school's own.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/questionnaire.xsl"/>

  <pisar:document kind="Q-9"
      stage="4, отбор и обучение (сентябрь–октябрь)"
      title="Анкета потребности наставников в обучении"
      needs="organisation" blank="yes" audience="blank"
      each="/d:dossier/d:instruments/*[@code = 'Q-9']
        | /d:dossier/d:monitoring/d:instrument[@code = 'Q-9']
        | /d:dossier/d:hand-outs/d:hand-out[@code = 'Q-9']"
      file="concat(substring(concat(@date,
        /d:dossier/@school-year), 1, 10), substring('_', 1,
        number(boolean(@date | d:response/@date | /d:dossier/@school-year))), 'q-9',
        substring(concat('_', p:latin(@id)), 1, 99 * boolean(@id)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:call-template name="questionnaire-paper">
      <xsl:with-param name="code" select="'Q-9'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
