<?xml version="1.0" encoding="UTF-8"?>
<!--
signature: who signs. Position at the left margin, room for the signature,
the name flush right at the level of the position's last line. A mark of an
electronic signature is printed from real data only.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="d p str">

  <!--
    The signatures of a paper: its own, or the head's when $default. It
    stays with the text before it.
  -->
  <xsl:template name="signatures">
    <xsl:param name="of" select="d:signature"/>
    <xsl:param name="default" select="false()"/>
    <!-- Without a letterhead the position names the organisation. -->
    <xsl:param name="organisation-too" select="false()"/>
    <xsl:choose>
      <xsl:when test="$of">
        <xsl:for-each select="$of">
          <xsl:call-template name="signature">
            <xsl:with-param name="person" select="key('person', @person)"/>
            <xsl:with-param name="acting" select="@acting"/>
            <xsl:with-param name="organisation-too"
                select="$organisation-too"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="$default">
        <xsl:variable name="head" select="$organisation/d:head"/>
        <xsl:call-template name="signature">
          <xsl:with-param name="node" select="/.."/>
          <xsl:with-param name="person" select="key('person', $head/@person)"/>
          <xsl:with-param name="acting" select="$head/@acting"/>
          <xsl:with-param name="organisation-too"
              select="$organisation-too"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- One signature block. -->
  <xsl:template name="signature">
    <xsl:param name="node" select="."/>
    <xsl:param name="person"/>
    <xsl:param name="acting"/>
    <xsl:param name="organisation-too" select="false()"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate"
        space-before="{$signature-space}"
        keep-together.within-page="always"
        keep-with-previous.within-page="always"
        line-height="{$requisite-line-height}" text-indent="0mm"
        text-align="start" hyphenate="false">
      <xsl:choose>
        <xsl:when test="$node/d:e-signature or $signing = 'electronic'">
          <fo:table-column column-width="proportional-column-width(1)"/>
          <fo:table-column column-width="72mm"/>
          <fo:table-column column-width="48mm"/>
        </xsl:when>
        <xsl:otherwise>
          <fo:table-column column-width="{$position-width}"/>
          <fo:table-column column-width="proportional-column-width(1)"/>
          <fo:table-column column-width="52mm"/>
        </xsl:otherwise>
      </xsl:choose>
      <fo:table-body>
        <fo:table-row keep-together.within-page="always">
          <fo:table-cell display-align="after">
            <fo:block>
              <xsl:call-template name="signature-position">
                <xsl:with-param name="node" select="$node"/>
                <xsl:with-param name="person" select="$person"/>
                <xsl:with-param name="acting" select="$acting"/>
                <xsl:with-param name="organisation-too"
                    select="$organisation-too"/>
              </xsl:call-template>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell display-align="after" padding-start="2mm"
              padding-end="2mm">
            <xsl:call-template name="signature-room">
              <xsl:with-param name="node" select="$node"/>
            </xsl:call-template>
          </fo:table-cell>
          <fo:table-cell display-align="after">
            <fo:block text-align="end">
              <xsl:call-template name="signer-name">
                <xsl:with-param name="person" select="$person"/>
                <xsl:with-param name="typed" select="$node/d:name"/>
                <xsl:with-param name="form" select="$node/@form"/>
                <xsl:with-param name="slashes" select="$node/@slashes"/>
              </xsl:call-template>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
        <xsl:call-template name="signature-below">
          <xsl:with-param name="node" select="$node"/>
        </xsl:call-template>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- The words at the left: label, position, acting. -->
  <xsl:template name="signature-position">
    <xsl:param name="node"/>
    <xsl:param name="person"/>
    <xsl:param name="acting"/>
    <xsl:param name="organisation-too"/>
    <xsl:choose>
      <xsl:when test="$node/d:label">
        <xsl:apply-templates select="$node/d:label/node()" mode="inline"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="signer-position">
          <xsl:with-param name="position" select="($node/d:position
              | $person[not($node/d:position)]/d:position)[1]"/>
          <xsl:with-param name="acting" select="$acting"/>
          <xsl:with-param name="organisation"
              select="$organisation-too and not($node/d:position)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!--
    «Директор», «И.о. директора», with the organisation when asked. Words
    such as «И.о. директора» in @acting already name the post.
  -->
  <xsl:template name="signer-position">
    <xsl:param name="position"/>
    <xsl:param name="acting"/>
    <xsl:param name="organisation" select="false()"/>
    <xsl:variable name="bare" select="translate(p:lower(string($acting)),
        '. &#160;', '')"/>
    <xsl:variable name="post">
      <xsl:call-template name="in-case">
        <xsl:with-param name="node" select="$position"/>
        <xsl:with-param name="case">
          <xsl:choose>
            <xsl:when test="$words/acting[. = $bare]">gen</xsl:when>
            <xsl:otherwise>nom</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="text">
      <xsl:choose>
        <xsl:when test="$words/acting[. = $bare]">
          <xsl:value-of select="concat($acting, '&#160;', $post)"/>
        </xsl:when>
        <xsl:when test="$bare"><xsl:value-of select="$acting"/></xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="p:capitalize(string($post))"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$organisation">
        <xsl:text> </xsl:text>
        <xsl:call-template name="organisation-name">
          <xsl:with-param name="form" select="'short'"/>
          <xsl:with-param name="case" select="'gen'"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <!-- «учебно-воспитательной» goes to the next line whole -->
    <xsl:call-template name="say">
      <xsl:with-param name="text"
          select="str:replace(string($text), '-', '-&#x2060;')"/>
    </xsl:call-template>
  </xsl:template>

  <!-- «А.П. Орлова», in slashes when asked. -->
  <xsl:template name="signer-name">
    <xsl:param name="person"/>
    <xsl:param name="typed"/>
    <xsl:param name="form"/>
    <xsl:param name="slashes"/>
    <xsl:variable name="slash" select="$slashes = 'true' or $slashes = '1'"/>
    <xsl:if test="$slash">/</xsl:if>
    <xsl:choose>
      <xsl:when test="$typed/node()">
        <xsl:apply-templates select="$typed/node()" mode="inline"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="person-name">
          <xsl:with-param name="person" select="$person"/>
          <xsl:with-param name="form">
            <xsl:choose>
              <xsl:when test="string($form)">
                <xsl:value-of select="$form"/>
              </xsl:when>
              <xsl:otherwise>
                <xsl:value-of select="$signature-name-form"/>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$slash">/</xsl:if>
  </xsl:template>

  <!--
    The middle: the mark of an electronic signature, the empty field for one,
    a rule, or room.
  -->
  <xsl:template name="signature-room">
    <xsl:param name="node"/>
    <xsl:choose>
      <xsl:when test="$node/d:e-signature">
        <xsl:call-template name="e-signature">
          <xsl:with-param name="data" select="$node/d:e-signature"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$signing = 'electronic'">
        <fo:block-container height="25mm"><fo:block/></fo:block-container>
      </xsl:when>
      <xsl:when test="$node/@rule = 'true' or $node/@rule = '1'">
        <fo:block text-align-last="justify">
          <xsl:call-template name="rule-fill"/>
        </fo:block>
      </xsl:when>
      <xsl:otherwise><fo:block/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Under the line: date and seal; under rules to fill in, what they are for. -->
  <xsl:template name="signature-below">
    <xsl:param name="node"/>
    <xsl:variable name="dated" select="$node/d:date
        or $node/@date-blank = 'true' or $node/@date-blank = '1'"/>
    <xsl:variable name="seal"
        select="$node/@seal = 'true' or $node/@seal = '1'"/>
    <xsl:variable name="by-hand" select="boolean($node/d:name/d:blank)"/>
    <xsl:if test="$dated or $seal or $by-hand">
      <fo:table-row keep-together.within-page="always">
        <fo:table-cell padding-before="4pt">
          <fo:block>
            <xsl:choose>
              <xsl:when test="$node/d:date">
                <xsl:call-template name="doc-date">
                  <xsl:with-param name="date" select="$node/d:date"/>
                </xsl:call-template>
              </xsl:when>
              <xsl:when test="$dated">
                <xsl:call-template name="date-blank"/>
              </xsl:when>
            </xsl:choose>
          </fo:block>
        </fo:table-cell>
        <fo:table-cell>
          <xsl:if test="$by-hand">
            <xsl:call-template name="signature-caption">
              <xsl:with-param name="id" select="'signature'"/>
            </xsl:call-template>
          </xsl:if>
          <fo:block text-align="center" padding-before="4pt">
            <xsl:if test="$seal">
              <xsl:value-of select="$words/say[@id = 'seal']"/>
            </xsl:if>
          </fo:block>
        </fo:table-cell>
        <fo:table-cell padding-start="4mm">
          <xsl:if test="$by-hand">
            <xsl:call-template name="signature-caption">
              <xsl:with-param name="id" select="'name-caption'"/>
            </xsl:call-template>
          </xsl:if>
          <fo:block/>
        </fo:table-cell>
      </fo:table-row>
    </xsl:if>
  </xsl:template>

  <xsl:template name="signature-caption">
    <xsl:param name="id"/>
    <fo:block font-size="{$caption-size}" text-align="center">
      <xsl:value-of select="$words/say[@id = $id]"/>
    </fo:block>
  </xsl:template>

  <!-- The mark: framed, 68 mm wide, 8 pt: a certificate's 40 signs fit. -->
  <xsl:template name="e-signature">
    <xsl:param name="data"/>
    <fo:block font-size="8pt" line-height="1.15" border="0.75pt solid black"
        padding="1mm" start-indent="1.3mm" end-indent="1.3mm"
        keep-together.within-page="always">
      <fo:block font-weight="bold" text-align="center" space-after="2pt">
        <xsl:value-of select="$words/say[@id = 'signed']"/>
      </fo:block>
      <fo:block>
        <xsl:value-of select="concat($words/say[@id = 'certificate'],
            ' ', $data/d:certificate)"/>
      </fo:block>
      <fo:block>
        <xsl:value-of select="concat($words/say[@id = 'owner'],
            ' ', $data/d:owner)"/>
      </fo:block>
      <fo:block>
        <xsl:call-template name="phrase">
          <xsl:with-param name="id" select="'valid'"/>
          <xsl:with-param name="key" select="'from'"/>
          <xsl:with-param name="value"
              select="p:date(string($data/d:valid-from), 'numeric')"/>
          <xsl:with-param name="key2" select="'to'"/>
          <xsl:with-param name="value2"
              select="p:date(string($data/d:valid-to), 'numeric')"/>
        </xsl:call-template>
      </fo:block>
      <xsl:if test="$data/d:signed-at">
        <fo:block>
          <xsl:value-of select="concat($words/say[@id = 'signed-at'],
              ': ', $data/d:signed-at)"/>
        </fo:block>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- ===== Executor ===== -->

  <!-- Name in full and telephone, small, at the lower left. -->
  <xsl:template name="executor">
    <xsl:param name="node" select="d:executor"/>
    <xsl:if test="$node">
      <fo:block xsl:use-attribute-sets="requisite" space-before="24pt"
          font-size="{$small-size}" keep-together.within-page="always"
          keep-with-previous.within-page="always">
        <fo:block>
          <xsl:choose>
            <xsl:when test="$node/d:name">
              <xsl:apply-templates select="$node/d:name/node()"
                  mode="inline"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="person-name">
                <xsl:with-param name="person"
                    select="key('person', $node/@person)"/>
                <xsl:with-param name="form" select="'full'"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </fo:block>
        <xsl:for-each select="$node/d:phone | $node/d:email">
          <fo:block>
            <xsl:value-of
                select="translate(normalize-space(.), ' ', '&#160;')"/>
          </fo:block>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
