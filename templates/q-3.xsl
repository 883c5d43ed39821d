<?xml version="1.0" encoding="UTF-8"?>
<!--
Q-3: whom the participants choose after they have met, and, when the answers are
there, who has chosen whom. The questions are data: templates/instruments/q-3.xml, or the
school's own.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/questionnaire.xsl"/>
  <xsl:include href="common/choice-matrix.xsl"/>

  <pisar:document kind="Q-3"
      stage="5, пары и группы (октябрь–ноябрь)"
      title="Анкета выбора после общей встречи"
      needs="organisation" blank="yes" audience="blank"
      each="/d:dossier/d:instruments/*[@code = 'Q-3']
        | /d:dossier/d:monitoring/d:instrument[@code = 'Q-3']
        | /d:dossier/d:hand-outs/d:hand-out[@code = 'Q-3']"
      file="concat(substring(concat(@date,
        /d:dossier/@school-year), 1, 10), substring('_', 1,
        number(boolean(@date | d:response/@date | /d:dossier/@school-year))), 'q-3',
        substring(concat('_', p:latin(@id)), 1, 99 * boolean(@id)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:call-template name="questionnaire-paper">
      <xsl:with-param name="code" select="'Q-3'"/>
      <xsl:with-param name="more">
        <xsl:call-template name="choice-matrix-part"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
